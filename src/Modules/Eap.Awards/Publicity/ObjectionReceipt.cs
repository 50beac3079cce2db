namespace Eap.Awards.Publicity;

/// <summary>What somebody who objected writes down. The code is shown this once.</summary>
/// <param name="Number">The number.</param>
/// <param name="Code">The code that opens its answer.</param>
/// <param name="RoundId">The list.</param>
public sealed record ObjectionReceipt(string Number, string Code, string RoundId);
