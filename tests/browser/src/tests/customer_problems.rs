//! Test data: customers' problems in each language, as typed, selected and expected in the database.
//!
//! Also known as: i18n, localization, end-to-end flow.

/// What somebody types and chooses, and what the database must hold then.
pub(super) struct Typed {
    /// Tag of the language.
    pub(super) tag: &'static str,
    /// What finds the customer, as the first of those found.
    pub(super) words: &'static str,
    /// The customer's domain.
    pub(super) domain: &'static str,
    /// The service: its identifier and its name.
    pub(super) service: (&'static str, &'static str),
    /// How the service is, as the wire has it.
    pub(super) health: &'static str,
    /// What kind of problem it is.
    pub(super) handoff: &'static str,
    /// Whether the gate asks for all steps, and all are tried.
    pub(super) tries_all: bool,
    /// Why somebody goes on although there are steps left.
    pub(super) reason: Option<&'static str>,
    /// The problem in a few words.
    pub(super) title: &'static str,
    /// The problem at length.
    pub(super) description: &'static str,
    /// Whom to answer, by first name.
    pub(super) first_name: &'static str,
    /// Whom to answer, by last name.
    pub(super) last_name: &'static str,
}

pub(super) const ENGLISH: Typed = Typed {
    tag: "en-US",
    words: "fourth",
    domain: "fourth-coffee.example",
    service: ("exchange-online", "Exchange Online"),
    health: "serviceDegradation",
    handoff: "bugOrIrregularity",
    tries_all: true,
    reason: None,
    title: "Mail from \"Fabrikam\" & Sons <EU> is late",
    description: "It comes after an hour.\nNothing else happens: 100% of the time.",
    first_name: "Ana",
    last_name: "O'Neill-Smith",
};

pub(super) const SIMPLIFIED_CHINESE: Typed = Typed {
    tag: "zh-CN",
    words: "科技",
    domain: "yunshan-keji.example",
    service: ("microsoft-teams", "Microsoft Teams"),
    health: "serviceInterruption",
    handoff: "serviceUnavailable",
    tries_all: false,
    reason: None,
    title: "无法加入１月的会议",
    description: "点击加入后页面空白。\n预期：进入会议。",
    first_name: "小明",
    last_name: "王",
};

pub(super) const TRADITIONAL_CHINESE: Typed = Typed {
    tag: "zh-TW",
    words: "文化",
    domain: "qinglan.example",
    service: ("onedrive", "OneDrive"),
    health: "investigating",
    handoff: "undocumentedServiceProblem",
    tries_all: false,
    reason: Some("授權與權限都沒有問題。"),
    title: "檔案無法同步",
    description: "系統顯示錯誤。\n大小：１２３。",
    first_name: "怡君",
    last_name: "陳",
};

pub(super) const SPANISH: Typed = Typed {
    tag: "es-ES",
    words: "étoile",
    domain: "etoile-du-nord.example",
    service: ("sharepoint-online", "SharePoint Online"),
    health: "serviceOperational",
    handoff: "regionalMultiTenant",
    tries_all: false,
    reason: None,
    title: "¿Por qué no se abre la página de año nuevo?",
    description: "La página queda vacía.\nEsperaba el archivo «factura».",
    first_name: "Íñigo",
    last_name: "Núñez",
};
