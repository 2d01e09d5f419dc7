message-title = Informar al cliente
message-hint = Seleccione el idioma del cliente, modifique el mensaje como quiera y, después, cópielo o ábralo en su aplicación de correo.
message-language = Idioma del mensaje
message-text = Mensaje
message-unavailable = Este texto no está disponible en ese idioma en este momento.
message-copy = Copiar el mensaje
message-body = Hola:
    Estamos investigando el problema con { $service } que nos ha notificado. Mientras se resuelve, le pedimos que se asegure de usar la versión más reciente de la aplicación y que, después, cierre la sesión y vuelva a iniciarla.
    Le informaremos en cuanto sepamos más.
message-body-any = Hola:
    Estamos investigando el problema que nos ha notificado.
    Le informaremos en cuanto sepamos más.
message-body-known = Hola:
    El problema con { $service } que nos ha notificado ya se conoce y se está trabajando para resolverlo. No es necesario que haga nada.
    Le informaremos en cuanto se resuelva.

message-mail = Abrir en la aplicación de correo
message-too-long = El mensaje es demasiado largo para abrirlo desde aquí en una aplicación de correo. Cópielo.
message-subject = El problema con { $service }
message-subject-any = El problema que nos ha notificado
# Agrees with “problema”, and with “solicitud”.
message-subject-solved = Resuelto: { $title }
message-subject-ended = Finalizado: { $title }
message-subject-closed = Solicitud cerrada: { $title }
message-solved = Hola:
    El problema con { $service } que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-solved-any = Hola:
    El problema que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-closed = Hola:
    La solicitud de soporte técnico que abrimos para usted se ha cerrado: «{ $title }».
    Si todavía necesita ayuda, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-ended = Hola:
    El problema conocido de { $service } ya se ha resuelto: «{ $title }». Ya debería poder usar el servicio con normalidad.
    Si el problema continúa, le rogamos que nos lo comunique.
