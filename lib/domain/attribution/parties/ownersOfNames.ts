/** Those after whom bodies are called: "the Metalworkers' Union", "King's College". */
export const ownersOfNames =
  /^(?:girls|boys|children|women|men|people|workers|farmers|teachers|veterans|doctors|king|queen|lloyd|mothers|students|nurses|miners|metalworkers|fishermen|drivers|bakers|writers|traders|consumers|citizens|parents|lawyers|engineers|tenants|sailors|dockers|patients)$/u;
