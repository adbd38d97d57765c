package mock_test

import (
	"testing"

	"go.uber.org/mock/gomock"
	"google.golang.org/protobuf/proto"

	"example.com/generated/accountpb"
	"example.com/generated/mock"
	"example.com/generated/mock/mocks"
)

func accounts() []*accountpb.Account {
	return []*accountpb.Account{{Id: proto.String("ann"), Phone: proto.String("+1 555-0100")}}
}

func TestPhones(t *testing.T) {
	audience := mocks.NewMockAudience(gomock.NewController(t))
	audience.EXPECT().Add(gomock.Any(), "+1 555-0100").Return(nil)
	if err := mock.NewExporter(audience).Phones(t.Context(), accounts()); err != nil {
		t.Error(err)
	}
}

func TestIDs(t *testing.T) {
	audience := mocks.NewMockAudience(gomock.NewController(t))
	audience.EXPECT().Add(gomock.Any(), "ann").Return(nil)
	if err := mock.NewExporter(audience).IDs(t.Context(), accounts()); err != nil {
		t.Error(err)
	}
}
