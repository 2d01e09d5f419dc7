# For customers who help themselves. $partner is the name of their partner.
partner-unnamed = your partner
self-help-intro = Look here first. If that doesn’t help, ask { $partner }.
self-help-services = Your services
self-help-more = More help
self-help-ask = Ask { $partner }
self-help-ask-hint = Describe the problem, and follow it until it’s solved.
form-self-service = Ask { $partner }
sent-next-partner = You will hear from { $partner }.
partner-channels = Other ways to reach { $partner }
own-severity-minimal = Minimal
own-severity-moderate = Moderate
own-severity-critical = Critical
own-category-subscriptions = Subscriptions
