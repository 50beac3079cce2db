using Eap.Experts.Profiles;

namespace Eap.Experts.Admin;

/// <summary>The pool.</summary>
/// <param name="Rows">The experts.</param>
/// <param name="Service">The service filtered by; null for all.</param>
public sealed record ExpertListPage(IReadOnlyList<ExpertRow> Rows, string? Service);

/// <summary>An expert in the list.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Topics">Topics by name.</param>
/// <param name="IsEnded">The appointment is over.</param>
public sealed record ExpertRow(ExpertProfile Expert, IReadOnlyList<string> Topics, bool IsEnded);
