-- Advice to the public, in versions, and the cards that every installation starts with.

CREATE TABLE advice_card (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    kind       text        NOT NULL CHECK (kind IN ('ADVICE', 'SCAM_WARNING')),
    position   integer     NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE advice_card_version (
    id          uuid PRIMARY KEY,
    card_id     uuid        NOT NULL REFERENCES advice_card,
    number      integer     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED')),
    title_en    text,
    title_fr    text,
    body_en     text,
    body_fr     text,
    review_on   date        NOT NULL,
    authors     text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    released_at timestamptz,
    UNIQUE (card_id, number)
);

ALTER TABLE incident_update ADD COLUMN advice uuid[] NOT NULL DEFAULT '{}';

-- What the public reads: the newest released version of each card. It is general advice, and is to be marked so wherever it is
-- shown. kind SCAM_WARNING tells what police never ask for and how to check who calls.
CREATE TABLE released.advice_card (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL UNIQUE,
    kind       text        NOT NULL,
    position   integer     NOT NULL,
    number     integer     NOT NULL,
    title_en   text        NOT NULL,
    title_fr   text        NOT NULL,
    body_en    text        NOT NULL,
    body_fr    text        NOT NULL,
    review_on  date        NOT NULL,
    updated_at timestamptz NOT NULL,
    sequence   bigint      NOT NULL
);
-- Cards that an update attached to its incident.
CREATE TABLE released.incident_advice (
    incident_id uuid   NOT NULL REFERENCES released.incident,
    card_id     uuid   NOT NULL REFERENCES released.advice_card,
    sequence    bigint NOT NULL,
    PRIMARY KEY (incident_id, card_id)
);

INSERT INTO advice_card (id, code, kind, position, created_at)
SELECT uuidv7(), c.code, c.kind, c.position, now()
  FROM (VALUES ('advaccounts1', 'ADVICE', 1), ('advpassword1', 'ADVICE', 2), ('advrequests1', 'ADVICE', 3),
               ('advverifying', 'ADVICE', 4), ('advhistory01', 'ADVICE', 5), ('advbankalert', 'ADVICE', 6),
               ('advreporting', 'ADVICE', 7), ('advscamwarn1', 'SCAM_WARNING', 8)) AS c (code, kind, position);

INSERT INTO advice_card_version (id, card_id, number, state, title_en, title_fr, body_en, body_fr, review_on, authors, created_at,
                                 released_at)
SELECT uuidv7(), c.id, 1, 'RELEASED', v.title_en, v.title_fr, v.body_en, v.body_fr, current_date + 180, '{}', now(), now()
  FROM advice_card c JOIN (VALUES
    ('advaccounts1', 'Keep an eye on your accounts', 'Gardez vos comptes à l’œil',
     'Look through your bank and card statements often. Call your bank about any entry that you do not know, however small.',
     'Parcourez souvent vos relevés bancaires et de carte. Appelez votre banque au sujet de toute opération inconnue, même petite.'),
    ('advpassword1', 'Renew your passwords, and make them strong', 'Changez vos mots de passe et choisissez-les solides',
     'Use a long password of its own for each account and change it regularly. Start with accounts that hold your social insurance number.',
     'Utilisez un mot de passe long et différent pour chaque compte et changez-le régulièrement. Commencez par les comptes où figure votre numéro d’assurance sociale.'),
    ('advrequests1', 'Be wary when somebody asks for your data', 'Méfiez-vous de qui demande vos données',
     'You did not ask, and somebody wants your name, date of birth or numbers: do not answer, whoever they say they are.',
     'Vous n’avez rien demandé et on veut votre nom, votre date de naissance ou vos numéros : ne répondez pas, peu importe qui la personne dit être.'),
    ('advverifying', 'Check first, by a way of your own', 'Vérifiez d’abord, par vos propres moyens',
     'Open no link, pay nothing and tell no secret before you have reached the organization yourself, at a number or address that you already had.',
     'N’ouvrez aucun lien, ne payez rien et ne révélez aucun secret avant d’avoir joint vous-même l’organisme, à un numéro ou à une adresse que vous aviez déjà.'),
    ('advhistory01', 'Clear the traces in your browser', 'Effacez les traces dans votre navigateur',
     'When you have banked or bought something online, sign out and delete the history of your browser.',
     'Après une opération bancaire ou un achat en ligne, fermez votre session et supprimez l’historique du navigateur.'),
    ('advbankalert', 'Let your bank warn you', 'Laissez votre banque vous avertir',
     'Switch on the alerts of your bank: a message for each payment or sign-in shows misuse within minutes.',
     'Activez les alertes de votre banque : un message à chaque paiement ou connexion révèle un abus en quelques minutes.'),
    ('advreporting', 'Tell us what looks wrong', 'Signalez-nous ce qui semble anormal',
     'Report anything suspicious to the police on the non-emergency line. Call 9-1-1 when somebody is in danger.',
     'Signalez à la police, sur la ligne non urgente, tout ce qui est suspect. Composez le 9-1-1 si quelqu’un est en danger.'),
    ('advscamwarn1', 'When somebody says that they are the police', 'Quand quelqu’un dit être de la police',
     E'The police never ask by telephone, text or e-mail for a payment, gift cards, cryptocurrency, a password, a bank code or access to your computer.\n\nAsk for name and badge number, hang up, and call the non-emergency line at the number on this page.',
     E'La police ne demande jamais, par téléphone, texto ou courriel, un paiement, des cartes-cadeaux, de la cryptomonnaie, un mot de passe, un code bancaire ou l’accès à votre ordinateur.\n\nDemandez le nom et le numéro d’insigne, raccrochez, puis appelez la ligne non urgente au numéro indiqué sur cette page.'))
    AS v (code, title_en, title_fr, body_en, body_fr) ON v.code = c.code;

INSERT INTO released.advice_card (id, code, kind, position, number, title_en, title_fr, body_en, body_fr, review_on, updated_at,
                                  sequence)
SELECT c.id, c.code, c.kind, c.position, v.number, v.title_en, v.title_fr, v.body_en, v.body_fr, v.review_on, v.released_at, 0
  FROM advice_card c JOIN advice_card_version v ON v.card_id = c.id;

GRANT SELECT, INSERT, UPDATE ON advice_card, advice_card_version TO ${app};
GRANT SELECT, INSERT, UPDATE ON released.advice_card TO ${app};
GRANT SELECT, INSERT, DELETE ON released.incident_advice TO ${app};
