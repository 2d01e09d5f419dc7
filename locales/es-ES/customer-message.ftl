customer-message-title = Informar al cliente
customer-message-hint = Seleccione el idioma del cliente, modifique el mensaje como quiera y, después, cópielo o ábralo en su aplicación de correo.
customer-message-language = Idioma del mensaje
customer-message-text = Mensaje
translation-unavailable = Este texto no está disponible en ese idioma en este momento.
customer-message-copy = Copiar el mensaje
customer-message-working-on-it = Hola:
    Estamos investigando el problema con { $service } que nos ha notificado. Entretanto, le pedimos que se asegure de usar la versión más reciente de la aplicación y que, después, cierre la sesión y vuelva a iniciarla.
    Le informaremos en cuanto sepamos más.
customer-message-working-on-it-no-service = Hola:
    Estamos investigando el problema que nos ha notificado.
    Le informaremos en cuanto sepamos más.
customer-message-known-issue = Hola:
    El problema con { $service } que nos ha notificado ya es conocido y se está trabajando para resolverlo. No es necesario que haga nada.
    Le informaremos en cuanto se resuelva.

customer-message-open-email = Abrir en la aplicación de correo
customer-message-too-long = El mensaje es demasiado largo para abrirlo desde aquí en una aplicación de correo. Use «{ customer-message-copy }».
customer-message-subject = El problema con { $service }
customer-message-subject-no-service = El problema que nos ha notificado
# Agrees with “problema”, and with “solicitud”.
customer-message-subject-solved = Resuelto: { $title }
customer-message-subject-known-issue-ended = Resuelto: { $title }
customer-message-subject-closed = Solicitud cerrada: { $title }
customer-message-solved = Hola:
    El problema con { $service } que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
customer-message-solved-no-service = Hola:
    El problema que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
customer-message-closed = Hola:
    La solicitud de soporte técnico que abrimos en su nombre se ha cerrado: «{ $title }».
    Si todavía necesita ayuda, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
customer-message-known-issue-ended = Hola:
    El problema con { $service } se ha resuelto: «{ $title }». Ya debería poder usar el servicio con normalidad.
    Si el problema continúa, le rogamos que nos lo comunique.
customer-message-subject-known-issue-ended-other-language = Resuelto: el problema con { $service }
customer-message-known-issue-ended-other-language = Hola:
    El problema con { $service } se ha resuelto. Ya debería poder usar el servicio con normalidad.
    La descripción solo está disponible en otro idioma: «{ $title }».
    Si el problema continúa, le rogamos que nos lo comunique.
