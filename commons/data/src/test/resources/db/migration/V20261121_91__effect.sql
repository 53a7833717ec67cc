CREATE TABLE effect (number bigserial PRIMARY KEY, aggregate uuid NOT NULL, version bigint NOT NULL, thread text);
GRANT SELECT, INSERT ON effect TO ${app};
GRANT USAGE ON SEQUENCE effect_number_seq TO ${app};
