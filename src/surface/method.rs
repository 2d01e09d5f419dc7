/// A method of the element.
pub struct Method {
    /// Name of the method.
    pub name: &'static str,
    /// Parameters and result in TypeScript.
    pub signature: &'static str,
    /// Description for page owners.
    pub meaning: &'static str,
}

/// All methods, in the order of the documentation.
pub const METHODS: &[Method] = &[
    Method {
        name: "open",
        signature: "(view?: View, context?: Context): void",
        meaning: "Opens the dialog if there is one. Also navigates to `view` and sets `context`, if given.",
    },
    Method { name: "close", signature: "(): void", meaning: "Closes the dialog. What the user entered is kept." },
    Method { name: "whenReady", signature: "(): Promise<SupportWidget>", meaning: "Resolves after the first render." },
];
