namespace Eap.Media.Admin;

/// <summary>A page of the library.</summary>
/// <param name="Query">The filter as typed.</param>
/// <param name="Rows">The files, newest first.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="IsFurther">It is not the first page.</param>
public sealed record MediaListPage(MediaQuery Query, IReadOnlyList<MediaRow> Rows, long? Next, bool IsFurther);
