using Eap.Awards.Rules;

namespace Eap.Awards.Earlier;

/// <summary>A title that a list can be entered for: the code is what rules of today compare.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Who or what holds it.</param>
public sealed record EarlierTitle(string Code, string Name, NomineeKind Kind);
