// The fields of our form for Partner Center, for libraries that draw a form from data.
export const categories = ["Technical problem", "Billing", "Customer and subscription management"];
export const severities = ["Minimal (C)", "Moderate (B)", "Critical (A)"];
export const languages = ["English", "Español", "中文（中国）", "中文（台灣）"];
export const texts = { firstName: "First name", lastName: "Last name" };
