namespace Eap.Experts.Profiles;

/// <summary>How to reach an expert, in clear.</summary>
/// <param name="Email">Mail address; null for none.</param>
/// <param name="Phone">Telephone; null for none.</param>
public sealed record ExpertContacts(string? Email, string? Phone);
