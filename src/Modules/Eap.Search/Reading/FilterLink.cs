namespace Eap.Search.Reading;

/// <summary>A link that narrows the search, or takes a filter off.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IsCurrent">The filter is set.</param>
/// <param name="Count">How many hits it leaves; null when they were not counted.</param>
public sealed record FilterLink(string Text, string Url, bool IsCurrent, int? Count = null);
