using Eap.Contents.Editing;

namespace Eap.Stations.Acceptance;

/// <summary>Settings of the self-assessment: those every field has.</summary>
public sealed class SelfCheckFieldSettings : FieldSettings;
