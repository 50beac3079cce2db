namespace Eap.Platform.Zones;

/// <summary>A template by name and its typed model.</summary>
public sealed record ZoneContent(string Template, object Model);
