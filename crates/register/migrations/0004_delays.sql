-- The reports tell how often a date was moved, and for how long clocks stood still. The cases that may have either are
-- counted anew, behind the acts, as if they had moved.
INSERT INTO unindexed (number, version)
SELECT number, version FROM complaints WHERE EXISTS (
    SELECT 1 FROM entries WHERE entries.number = complaints.number AND (
        entries.kind = 'information-asked' OR (entries.kind = 'estimated' AND entries.facts LIKE '%"revised":true%')
    )
)
ON CONFLICT (number) DO NOTHING;
