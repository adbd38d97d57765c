// Package gorm declares models as for gorm, with tags beside gorm's own, and
// reads them through a small mapper that fills them by reflection.
package gorm

import (
	"time"

	"example.com/generated/ads"
	"example.com/generated/gorm/orm"
)

// Model is embedded in all models.
type Model struct {
	ID        uint `gorm:"primarykey"`
	CreatedAt time.Time
}

// User is a model.
type User struct {
	Model
	Name    string
	Phone   string  `gorm:"column:phone;uniqueIndex" json:"phone" purpose:"security,kind=phone"`
	Email   string  `gorm:"column:email" datapolicy:"security-key"`
	Contact Contact `gorm:"embedded;embeddedPrefix:contact_"`
	Orders  []Order
}

// Contact is embedded in the table of users.
type Contact struct {
	Address string `purpose:"security,kind=email"`
	Label   string
}

// Order belongs to a user.
type Order struct {
	Model
	UserID uint
	User   *User
	Item   string
}

func first(db *orm.DB, id uint) error {
	var u User
	if err := db.First(&u, id); err != nil {
		return err
	}
	ads.Upload(u.Phone)           // want flow(User.Phone)
	ads.Upload(u.Email)           // want flow(User.Email)
	ads.Upload(u.Contact.Address) // want flow(Contact.Address)
	ads.Upload(u.Name)
	ads.Upload(u.Contact.Label)
	return nil
}

func find(db *orm.DB) error {
	var all []User
	if err := db.Find(&all, "name <> ''"); err != nil {
		return err
	}
	for _, u := range all {
		ads.Upload(u.Phone) // want flow(User.Phone)
		ads.Upload(u.Name)
	}
	return nil
}

func preload(o *Order) {
	ads.Upload(o.User.Phone) // want flow(User.Phone)
	ads.Upload(o.User.Name)
	ads.Upload(o.Item)
}

// A model that is filled here, and saved, is not one that was read.
func create(db *orm.DB, name string) error {
	u := User{Name: name}
	ads.Upload(u.Name)
	return db.Create(&u)
}
