-- Calls that go on are few: whoever looks for those that nobody ended looks at them alone.
CREATE INDEX complaints_on_the_line ON complaints (number) WHERE live IS NOT NULL;
