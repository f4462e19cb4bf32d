export { default } from "../../../audit/loading";
