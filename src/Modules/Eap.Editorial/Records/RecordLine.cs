namespace Eap.Editorial.Records;

/// <summary>A line of the record of reviews.</summary>
/// <param name="Utc">When, UTC.</param>
/// <param name="What">What happened, in Chinese.</param>
/// <param name="Person">Who.</param>
/// <param name="Role">In which role; empty outside a review.</param>
/// <param name="Text">Opinion, correction or reason; null for none.</param>
/// <param name="Version">Which version of the item, from 1; null when it is not known any more.</param>
public sealed record RecordLine(DateTime Utc, string What, string Person, string Role, string? Text, int? Version);
