//! Which list of theirs is compared with which file of ours, and why some days differ on purpose.

/// One of our files and a list of theirs.
pub struct Region {
    pub file: &'static str,
    /// As the explanations call this comparison, where a file is compared with two lists.
    pub said: &'static str,
    country: &'static str,
    part: &'static str,
    category: &'static str,
}

impl Region {
    pub fn list(&self) -> (String, String, String) {
        (self.country.to_owned(), self.part.to_owned(), self.category.to_owned())
    }
}

const fn region(file: &'static str, country: &'static str, part: &'static str) -> Region {
    Region {
        file,
        said: file,
        country,
        part,
        category: "public",
    }
}

pub const REGIONS: &[Region] = &[
    Region {
        file: "ca-federal",
        said: "ca-federal",
        country: "CA",
        part: "",
        category: "government",
    },
    Region {
        file: "ca-federal",
        said: "bare Canada",
        country: "CA",
        part: "",
        category: "public",
    },
    region("ca-ab", "CA", "AB"),
    region("ca-bc", "CA", "BC"),
    region("ca-mb", "CA", "MB"),
    region("ca-nb", "CA", "NB"),
    region("ca-nl", "CA", "NL"),
    region("ca-ns", "CA", "NS"),
    region("ca-nt", "CA", "NT"),
    region("ca-nu", "CA", "NU"),
    region("ca-on", "CA", "ON"),
    region("ca-pe", "CA", "PE"),
    region("ca-qc", "CA", "QC"),
    region("ca-sk", "CA", "SK"),
    region("ca-yt", "CA", "YT"),
    region("us-federal", "US", ""),
    region("uk-england", "GB", "ENG"),
    region("uk-wales", "GB", "WLS"),
    region("uk-scotland", "GB", "SCT"),
    region("uk-northern-ireland", "GB", "NIR"),
    region("ie-national", "IE", ""),
    region("fr-national", "FR", ""),
    region("au-national", "AU", ""),
    region("au-act", "AU", "ACT"),
    region("au-nsw", "AU", "NSW"),
    region("au-nt", "AU", "NT"),
    region("au-qld", "AU", "QLD"),
    region("au-sa", "AU", "SA"),
    region("au-tas", "AU", "TAS"),
    region("au-vic", "AU", "VIC"),
    region("au-wa", "AU", "WA"),
    region("es-national", "ES", ""),
    region("es-an", "ES", "AN"),
    region("es-ar", "ES", "AR"),
    region("es-as", "ES", "AS"),
    region("es-cb", "ES", "CB"),
    region("es-ce", "ES", "CE"),
    region("es-cl", "ES", "CL"),
    region("es-cm", "ES", "CM"),
    region("es-cn", "ES", "CN"),
    region("es-ct", "ES", "CT"),
    region("es-ex", "ES", "EX"),
    region("es-ga", "ES", "GA"),
    region("es-ib", "ES", "IB"),
    region("es-mc", "ES", "MC"),
    region("es-md", "ES", "MD"),
    region("es-ml", "ES", "ML"),
    region("es-nc", "ES", "NC"),
    region("es-pv", "ES", "PV"),
    region("es-ri", "ES", "RI"),
    region("es-vc", "ES", "VC"),
];

/// Lists of theirs that no file of ours answers to: country, part (`*`: any), category, and why.
pub const LEFT_OUT: &[(&str, &str, &str, &str)] = &[
    ("CA", "*", "optional", "days that are for each employer to give"),
    ("CA", "AB", "government", "days of the public service of the province"),
    ("CA", "BC", "government", "days of the public service of the province"),
    ("CA", "MB", "government", "days of the public service of the province"),
    ("CA", "NB", "government", "days of the public service of the province"),
    ("CA", "NL", "government", "days of the public service of the province"),
    ("CA", "NS", "government", "days of the public service of the province"),
    ("CA", "NT", "government", "days of the public service of the province"),
    ("CA", "NU", "government", "days of the public service of the province"),
    ("CA", "ON", "government", "days of the public service of the province"),
    ("CA", "PE", "government", "days of the public service of the province"),
    ("CA", "QC", "government", "days of the public service of the province"),
    ("CA", "SK", "government", "days of the public service of the province"),
    ("CA", "YT", "government", "days of the public service of the province"),
    ("AU", "NSW Western", "public", "theirs is the same as New South Wales"),
    ("ES", "Barcelona", "public", "days of a city"),
    (
        "GB",
        "",
        "public",
        "the four countries have lists of their own; no desk is in all of them",
    ),
    ("CO", "", "public", "no code or pack of ours is there yet"),
    ("MX", "", "public", "no code or pack of ours is there yet"),
    ("PE", "", "public", "no code or pack of ours is there yet"),
];

/// Who has the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Ours,
    Theirs,
}

/// Days that one has and the other lacks, by the beginning of their name.
#[derive(Debug)]
pub struct Explained {
    pub files: &'static [&'static str],
    pub whose: Whose,
    pub name: &'static str,
    /// Empty: any.
    pub years: &'static [i16],
    /// How many days that is, over all of the files.
    pub days: usize,
    #[expect(dead_code, reason = "said where a count is wrong")]
    pub because: &'static str,
}

pub const EXPLAINED: &[Explained] = &[
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Victoria Day",
        years: &[],
        days: 21,
        because: "their bare Canada has five days only: New Year, Good Friday, Canada Day, Labour Day, Christmas",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Thanksgiving Day",
        years: &[],
        days: 21,
        because: "as Victoria Day: a general holiday of the Canada Labour Code, s. 166",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Remembrance Day",
        years: &[],
        days: 28,
        because: "as Victoria Day; with seven days in lieu",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Boxing Day",
        years: &[],
        days: 24,
        because: "as Victoria Day; with six days in lieu. In three years theirs has Christmas Day observed on it",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Christmas Day (day in lieu)",
        years: &[2016, 2022, 2033],
        days: 3,
        because: "without Boxing Day, theirs gives Christmas Day on a Sunday the Monday; ours the Tuesday",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "Canada Day (day in lieu)",
        years: &[],
        days: 7,
        because: "theirs gives no day in lieu of Canada Day; the Labour Code does",
    },
    Explained {
        files: &["bare Canada"],
        whose: Whose::Ours,
        name: "National Day for Truth and Reconciliation",
        years: &[],
        days: 20,
        because: "as Victoria Day, since 2021; with five days in lieu",
    },
    Explained {
        files: &["ca-mb", "ca-nb", "ca-ns", "ca-nt", "ca-nu", "ca-on"],
        whose: Whose::Ours,
        name: "Canada Day (day in lieu)",
        years: &[2018, 2029, 2035],
        days: 18,
        because: "Canada Day on a Sunday is 2 July in all of Canada (Holidays Act); theirs knows it for other provinces only",
    },
    Explained {
        files: &["ca-on"],
        whose: Whose::Ours,
        name: "Christmas Day (day in lieu)",
        years: &[2016, 2022, 2033],
        days: 3,
        because: "a Sunday’s Christmas Day is given Boxing Day’s Monday by theirs, and so no day at all; by ours the Tuesday",
    },
    Explained {
        files: &["au-nt", "au-sa"],
        whose: Whose::Ours,
        name: "Christmas Eve (evening)",
        years: &[],
        days: 42,
        because: "theirs has whole days only",
    },
    Explained {
        files: &["au-nt", "au-sa"],
        whose: Whose::Ours,
        name: "New Year’s Eve (evening)",
        years: &[],
        days: 42,
        because: "theirs has whole days only",
    },
    Explained {
        files: &["au-qld"],
        whose: Whose::Ours,
        name: "Christmas Eve (evening)",
        years: &[],
        days: 17,
        because: "theirs has whole days only",
    },
    Explained {
        files: &["au-qld"],
        whose: Whose::Theirs,
        name: "The Royal Queensland Show",
        years: &[],
        days: 21,
        because: "a day of Brisbane, not of the state",
    },
];
