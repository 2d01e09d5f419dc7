guide-english = Mostrar el texto en inglés al lado
guide-see-also = Consulte también

# “Remitir” is to hand a customer’s problem to the operator.
escalation-lead = Sus clientes acuden primero a usted, que puede resolver la mayoría de los problemas. Con estos tres pasos sabrá cuándo remitir uno a { $operator }.
escalation-health-title = Compruebe el estado del servicio
escalation-health-text = Mire si el problema ya se conoce. En ese caso, sígalo en lugar de volver a notificarlo.
escalation-health-absent = Aquí no se puede mostrar el estado del servicio. Consúltelo en el centro de administración del cliente antes de continuar.
escalation-health-problems = { $count ->
    [one] { $number } problema conocido
   *[other] { $number } problemas conocidos
}
escalation-health-working = { $count ->
    [one] En funcionamiento: { $number } servicio
   *[other] En funcionamiento: { $number } servicios
}
escalation-try-title = Busque la causa con sus permisos de administración
escalation-try-text = Si no se conoce ningún problema, revise el software, los ajustes y la configuración.
escalation-hand-title = Remita el problema
escalation-hand-text = ¿Sigue sin resolverse y es de uno de los tipos que se indican más abajo? Notifíquelo en nombre del cliente. Los pasos que haya marcado se enviarán con la solicitud y { $operator } se pondrá en contacto con usted.
escalation-close-text = Cuando se resuelva, será usted quien informe al cliente.

escalation-categories-title = De qué se hace cargo { $operator }
escalation-categories-text = Son cinco tipos de problemas, cada uno con un ejemplo y con un caso que solo lo parece.
escalation-example = Remítalo
escalation-counter-example = Resuélvalo por su cuenta
handoff-undocumented-example = Los buzones rechazan correo al llegar a la mitad del tamaño que promete la descripción del servicio y ningún artículo explica por qué.
handoff-undocumented-counter = Un buzón ha alcanzado el tamaño que indica la descripción del servicio. Explique el límite u ofrezca un plan mayor.
handoff-unavailable-example = En la empresa del cliente nadie puede abrir el servicio, ni con otros dispositivos ni desde otras redes.
handoff-unavailable-counter = Una persona no puede abrirlo, pero las demás sí. Compruebe su licencia, su rol y su dispositivo.
handoff-bug-example = Un informe de uso suma mal las columnas para todo el mundo y en todos los navegadores.
handoff-bug-counter = Una página se ve mal en un solo navegador. Actualícelo o borre su caché.
handoff-network-example = Clientes con distintos proveedores de Internet pierden a la vez la conexión con el servicio.
handoff-network-counter = Una sola oficina se ha quedado sin conexión. Resuélvalo con el proveedor de Internet de esa oficina.
handoff-regional-example = Varios de sus clientes de una región no pueden usar el servicio, pero los de otras regiones sí.
handoff-regional-counter = Un cliente de la región tiene el problema, pero los demás no. Compare sus configuraciones.

escalation-stays-title = De qué se encarga usted
stays-known = Problemas que ya figuran en el estado del servicio
stays-known-text = Sígalos. { $operator } ya está trabajando en ellos.
stays-how-to = Dudas sobre la puesta en marcha, el uso y las actualizaciones
stays-how-to-text = Resuélvalas usted, o bien indique en qué artículos de ayuda se explican.
stays-settings = Licencias, permisos, configuración y dispositivos
stays-settings-text = Siga los pasos que se proponen más arriba.
stays-billing = Dudas sobre las facturas que usted emite
stays-billing-text = Resuélvalas usted, ya que es quien factura a sus clientes. Si hay un error en una factura de { $operator }, abra una solicitud del Centro de partners.
stays-partner-center = Problemas con el propio Centro de partners
stays-partner-center-text = Notifíquelos como suyos, no como problemas de un cliente.

escalation-support-title = Qué es el soporte técnico de escalado
escalation-support-text = Es el soporte técnico que usted no puede dar razonablemente a sus clientes porque le falta algo de lo siguiente:
escalation-support-training = Formación
escalation-support-documentation = Documentación
escalation-support-tools = Herramientas de soporte técnico
misuse-title = Si remite problemas sin motivo
misuse-text = Si { $operator } determina que remite problemas de forma inadecuada, puede pedirle una reunión. Usted ha aceptado asistir y tratar en ella un plan de medidas correctivas.
misuse-guide = Encontrará más información en la guía del programa para revendedores.

see-partner-center-account = Administrar la cuenta del Centro de partners
see-customer-self-support = Autoservicio de soporte para clientes
see-technical-support = Proporcionar soporte técnico
see-billing-support = Proporcionar soporte de facturación
see-service-health = Comprobar el estado del servicio
see-program-guide = Guía del programa CSP
see-program-agreement = Acuerdo del programa CSP

support-lead = Sus clientes acuden a usted para todo lo que revende. Esto es lo que pueden esperar.
support-owe-title = Su compromiso con los clientes
support-contact-title = Usted es su contacto
support-contact-text = Le plantean todas las cuestiones operativas, técnicas y de facturación sobre lo que usted revende.
support-hours-title = Está disponible a cualquier hora
support-hours-text = Las 24 horas del día, los 365 días del año.
support-channels-title = Saben adónde acudir
support-channels-text = Usted les informa de cómo funciona su soporte técnico y por qué canales se accede a él.
support-examples-title = Qué abarca su soporte técnico
support-examples-text = Son ejemplos, no una lista completa.
support-example-setup = Alta y configuración de cuentas
support-example-billing = Cuentas y facturación
support-example-articles = Artículos de ayuda y respuestas a las preguntas frecuentes
support-example-updates = Actualizaciones de servicios y de software
support-example-software = Configuración de software
support-example-desktop = Conectividad y escritorio de los equipos cliente
support-example-availability = Rendimiento y disponibilidad, en la medida en que dependan de usted
support-own-title = Sus canales y su horario
support-own-none = En esta página todavía no se indican canales ni horario. Pida a quien la administra que los agregue.

promises-title = ¿Cumple lo que promete?
promises-text = Marque lo que ya se cumpla. La lista es solo para usted: no se envía nada y las marcas se borran al salir de la página.
promise-contact = Nuestros clientes saben que deben contactar con nuestra empresa y no con { $operator }.
promise-hours = A cualquier hora hay alguien que responde, también en festivos.
promise-channels = Todos los canales que indicamos funcionan y los hemos probado.
promise-process = Hemos explicado a nuestros clientes cómo funciona nuestro soporte técnico.
promise-billing = En nuestro equipo hay quien resuelve las dudas sobre facturas.
promise-technical = Para cada servicio que revendemos, hay alguien con permisos de administración que puede buscar la causa de un problema.
promise-articles = Nuestros artículos de ayuda y las respuestas a las preguntas frecuentes se encuentran con facilidad.
promise-updates = Ayudamos a nuestros clientes con las actualizaciones de servicios y de software.
promise-health = Comprobamos el estado del servicio antes de remitir un problema.
promise-close = Informamos a nuestros clientes del resultado cuando se cierra su problema.
promises-kept = Marcados: { $number } de { $total }
promises-print = Imprimir esta lista
