# For customers who help themselves. $partner is the name of their partner.
partner-default-name = your service provider
self-help-intro = Find help here first. If you still need help, contact { $partner }.
self-help-services = Your services
self-help-more = More help
self-help-ask = Ask { $partner }
self-help-ask-hint = Describe the problem, and track your request until it’s resolved.
form-title-self-help = Ask { $partner }
sent-next-partner = You’ll hear from { $partner }.
partner-channels = Other ways to reach { $partner }
severity-minimal-self-help = Minimal
severity-moderate-self-help = Moderate
severity-critical-self-help = Critical
category-subscriptions-self-help = Subscriptions
