form-title-partner-center = Notificar un problema con el Centro de partners
form-title-customer = Notificar un problema de un cliente
form-switch-to-customer = ¿Un cliente tiene un problema que usted no puede resolver?
form-switch-to-customer-link = Notificarlo en nombre del cliente
form-switch-to-partner-center = ¿Es usted quien tiene un problema con el Centro de partners?
form-switch-to-partner-center-link = Notificar un problema con el Centro de partners

form-customer-section = Cliente
form-problem-section = Problema
form-contact-section = Sus datos de contacto
form-contact-hint = El equipo de soporte técnico se pondrá en contacto con usted, no con su cliente.
field-optional = { $label } (opcional)
form-continue = Continuar
form-choose = Seleccione…

# Labels are nouns: questions with their two marks would read badly as names in the review and in errors.
field-customer-name = Nombre de la empresa del cliente
field-customer-domain = Dominio del cliente
field-customer-domain-hint = Por ejemplo, contoso.com. Permite distinguir a los clientes que se llaman igual.
field-service = Servicio
field-category = Tipo de problema
field-title = Título
field-title-hint = Resuma el problema en pocas palabras.
field-description = Descripción
field-description-hint = ¿Qué ha hecho, qué esperaba que ocurriera y qué ha ocurrido en realidad? No incluya contraseñas ni otros datos confidenciales.
field-severity = Gravedad
field-problem-start-time = Inicio del problema
field-problem-start-time-hint = En su hora local.
# Data, not text: the order in which forms ask for names, `given-family` or `family-given`.
name-order = given-family
field-first-name = Nombre
field-last-name = Apellidos
field-email = Dirección de correo electrónico
field-phone-number = Número de teléfono
field-phone-number-hint = Con el prefijo internacional, por ejemplo, +1 425 555 0100.
field-preferred-contact-method = Forma de contacto preferida
field-preferred-support-language = Idioma preferido para la respuesta
field-diagnostic-consent = Acceso a los datos de diagnóstico
field-diagnostic-consent-hint = Permitir que el equipo de soporte técnico consulte datos de diagnóstico sobre este problema

category-technical = Problema técnico
category-billing = Facturación
category-customers-and-subscriptions = Administración de clientes y suscripciones
contact-method-email = Correo electrónico
contact-method-phone = Teléfono

severity-minimal = Mínima (C)
severity-minimal-impact = Se puede seguir trabajando. El problema es leve o se trata de una consulta.
severity-moderate = Moderada (B)
severity-moderate-impact = El trabajo se ve afectado, pero hay una solución alternativa.
severity-critical = Crítica (A)
severity-critical-impact = No se puede seguir trabajando y no hay ninguna solución alternativa.
severity-response = Plazo previsto para la primera respuesta: { $time } (hora local).
severity-response-hours = { severity-response } Horario de { $operator }: de lunes a viernes, { $hours } ({ $zone }).
time-zone-beijing = hora de Pekín
severity-not-offered = No disponible para este tipo de problema.

characters-left = { $count ->
    [one] Queda { $number } carácter
   *[other] Quedan { $number } caracteres
}
characters-over = { $count ->
    [one] Sobra { $number } carácter
   *[other] Sobran { $number } caracteres
}
