//! What the invented customers complain about, in their own languages. People, firms and amounts are made up.

use practice::terms::{Channel, Class, Kind, Service};

/// A customer with a matter.
pub struct Matter {
    pub name: &'static str,
    pub language: &'static str,
    pub class: Class,
    pub kind: Kind,
    pub service: Service,
    /// A category of the code.
    pub category: &'static str,
    pub nature: &'static str,
    pub wanted: &'static str,
    pub channel: Channel,
}

const fn matter(
    name: &'static str,
    language: &'static str,
    service: Service,
    category: &'static str,
    nature: &'static str,
    wanted: &'static str,
) -> Matter {
    Matter {
        name,
        language,
        class: Class::Consumer,
        kind: Kind::Complaint,
        service,
        category,
        nature,
        wanted,
        channel: Channel::Web,
    }
}

impl Matter {
    const fn by(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    const fn firm(self) -> Self {
        Self {
            class: Class::SmallBusiness,
            ..self
        }
    }

    const fn asks(self) -> Self {
        Self {
            kind: Kind::Question,
            ..self
        }
    }
}

pub const MATTERS: [Matter; 24] = [
    matter("Aileen MacAskill", "en", Service::HomePhone, "service-repair", "The technician did not come on the day we had agreed, nor on the new date. I stayed home from work both times and was charged a missed-appointment fee of $74.50.", "The fee back, and a technician who comes.").firm(),
    matter("María Quintero", "es", Service::HomePhone, "service-intermittent", "Las llamadas se cortan a los quince minutos. Me pasa desde el cambio de centralita y pierdo clientes.", "Que lo arreglen y que me devuelvan el mes.").firm(),
    matter("Thérèse Gagnon-Roy", "fr", Service::Internet, "billing-credit", "Le crédit de 86,24 $ promis au téléphone n’est pas sur ma dernière facture.", "Le crédit promis, sur la prochaine facture."),
    matter("Bashir Warsame", "en", Service::HomePhone, "billing-after-cancel", "Still billed for two lines that I cancelled in August. I have the confirmation number.", "A refund of three months for both lines.").firm().by(Channel::Phone),
    matter("Tuan Pham", "en", Service::HomePhone, "service-repair", "Callers hear silence instead of our greeting since the update.", "The greeting back.").firm(),
    matter("Devika Menon", "en", Service::HomePhone, "billing-fraud", "Long-distance calls for $1,126.40 that nobody here made. Somebody got into our line at night.", "The charge taken off.").firm(),
    matter("Luc Bouchard", "fr", Service::Internet, "service-lost", "Panne complète d’Internet depuis mardi. Mon commerce ne peut plus prendre de paiements.", "Le service, et un dédommagement pour les jours perdus.").firm().by(Channel::Phone),
    matter("Ingrid Solberg", "en", Service::Internet, "billing-increase", "My monthly price went up by $12 in the middle of a two-year contract.", "The price we agreed."),
    matter("Camila Restrepo", "es", Service::Internet, "setup-fee", "Me cobraron la instalación que el vendedor dijo que era gratis.", "La devolución de los $99.00."),
    matter("George Papadakis", "en", Service::HomePhone, "setup-port", "My number was to move in five days. It is three weeks and customers hear that it does not exist.", "My number.").by(Channel::Letter),
    matter("Nadia Fortin", "fr", Service::HomePhone, "contract-renewal", "On m’a renouvelée pour deux ans sans mon accord.", "L’annulation du renouvellement, sans frais."),
    matter("Samuel Okafor", "en", Service::HomePhone, "contract-termination", "A termination fee of $210 although the contract had ended in May.", "The fee removed."),
    matter("Rosa Delgado", "es", Service::Account, "account-question", "Quiero cambiar la dirección de mi cuenta y no sé cómo.", "").asks(),
    matter("Patrick O’Donnell", "en", Service::Internet, "billing-usage", "Charged for bandwidth I could not have used: the modem was in its box.", "The overage taken off."),
    matter("Amélie Dufresne", "fr", Service::HomePhone, "service-repair", "Le technicien est venu avec un mois de retard et a abîmé le mur.", "La réparation du mur.").by(Channel::Letter),
    matter("Wei Zhang", "en", Service::HomePhone, "setup-question", "How do I forward calls to my cell phone after hours?", "").asks(),
    matter("Esther Goldberg", "en", Service::HomePhone, "billing-late-fee", "A late fee for a bill that never came. I asked for paper because I cannot read the screen.", "The fee off, and bills in large print."),
    matter("Julián Herrera", "es", Service::HomePhone, "service-suspended", "Nos cortaron la línea por una factura que estaba pagada.", "La línea, y que esto no se repita.").firm().by(Channel::Phone),
    matter("Margaret Osei", "en", Service::Internet, "billing-equipment", "Charged rent for a router that I returned in June.", "The rent back since June."),
    matter("Rémi Lapointe", "fr", Service::Internet, "service-intermittent", "La connexion tombe chaque soir vers 20 h. Trois appels, trois réponses différentes.", "Une connexion qui tient."),
    matter("Hannah Fisher", "en", Service::HomePhone, "other-matter", "Our clinic is listed under the wrong number and patients cannot reach us.", "The listing corrected.").firm(),
    matter("Carmen Ibáñez", "es", Service::Internet, "billing-price", "La factura no coincide con el precio del contrato.", "El precio del contrato y la diferencia."),
    matter("Douglas Renfrew", "en", Service::HomePhone, "billing-payment", "You took the same payment twice and both times I paid my bank a fee.", "One payment back, and the bank’s fee."),
    matter("Fatima El Amrani", "fr", Service::HomePhone, "setup-port-unauthorized", "Mon numéro a été transféré à un autre fournisseur sans que je le demande.", "Le retour de mon numéro, aujourd’hui."),
];
