package cli

func (c *command) policy() int { return failed }
