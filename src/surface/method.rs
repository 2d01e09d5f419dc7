/// A method of the element.
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// Its parameters and its result in TypeScript.
    pub signature: &'static str,
    /// What it does.
    pub meaning: &'static str,
}

/// The methods.
pub const METHODS: &[Method] = &[
    Method {
        name: "open",
        signature: "(view?: View, context?: Context): void",
        meaning: "Opens the dialog, where there is one; shows a view if one is named, and fills in a context if one is given.",
    },
    Method { name: "close", signature: "(): void", meaning: "Closes the dialog; what was typed stays." },
    Method {
        name: "whenReady",
        signature: "(): Promise<SupportWidget>",
        meaning: "Ends when the program has been drawn for the first time.",
    },
];
