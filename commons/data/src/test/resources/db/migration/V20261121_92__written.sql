CREATE TABLE written (id uuid PRIMARY KEY, note text);
GRANT SELECT, INSERT ON written TO ${app};
