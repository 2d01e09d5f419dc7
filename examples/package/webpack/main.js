import "support-widget";
