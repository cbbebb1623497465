/**
 * Organizations under their several names: the name that they are shown by, then others that files have for the same.
 * Names are compared without regard to case, spaces and signs, so "Kube Armor" needs no line here.
 *
 * Names: CNCF's own list of projects, as its proposal form offers them (https://github.com/cncf/mentoring,
 * `.github/ISSUE_TEMPLATE/lfx-program-proposal.yml`, read 2026-11). Old names: the projects' own accounts of their renaming.
 */
export const orgNames: readonly (readonly [name: string, ...others: string[]])[] = [
  ["Argo", "Argo Project", "Argoproj"],
  ["Buildpacks", "Cloud Native Buildpacks", "CNCF Buildpacks"],
  ["CDK for Kubernetes (CDK8s)", "CDK for Kubernetes", "CDK8s"],
  ["CloudNativePG", "CNPG"],
  ["Container Network Interface (CNI)", "Container Network Interface", "CNI"],
  ["Copa", "Copacetic", "Project Copacetic"],
  ["Dragonfly", "Dragonfly2"],
  ["Emissary-Ingress", "Emissary"],
  ["Flatcar Container Linux", "Flatcar"],
  ["Headlamp", "Kinvolk Headlamp", "Kubernetes Headlamp"],
  ["KAITO", "Kubernetes AI Toolchain Operator", "Kubernetes AI Toolchain Operator (KAITO)"],
  ["Krkn", "Krkn Chaos", "Kraken Chaos"],
  ["Kubernetes", "K8s"],
  ["KubeStellar", "KCP Edge"],
  ["KusionStack", "Kusion"],
  ["Litmus", "LitmusChaos", "Litmus Chaos"],
  ["Logging Operator (Kube Logging)", "Logging Operator", "Kube Logging"],
  ["metal3-io", "Metal3", "Metal³"],
  ["Notary Project", "Notary"],
  ["Open Cluster Management", "OCM", "Open Cluster Management (OCM)"],
  ["Open Policy Agent (OPA)", "Open Policy Agent", "OPA"],
  ["OpenKruise", "Kruise"],
  ["OpenTelemetry", "OTel"],
  ["Podman Container Tools", "Podman"],
  ["SlimToolkit", "DockerSlim"],
  ["The Update Framework (TUF)", "The Update Framework", "TUF"],
  ["WasmEdge", "WasmEdge Runtime", "SSVM"],
];
