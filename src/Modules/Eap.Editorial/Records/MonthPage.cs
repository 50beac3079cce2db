namespace Eap.Editorial.Records;

/// <summary>What was published in a month, and by whose hands it went.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="Rows">The newest first.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record MonthPage(DateOnly First, IReadOnlyList<MonthRow> Rows, long? Next);

/// <summary>A published version.</summary>
public sealed record MonthRow(long Id, string ContentItemId, string DisplayText, string Organization, DateTime PublishedUtc, string FirstReviewer, string SecondReviewer, string FinalReviewer);
