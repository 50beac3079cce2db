namespace Eap.Awards.Nominations;

/// <summary>
/// Who stands on the nominating side: the judges' own rule of recusal, asked about people at the desk. What other bodies write about a nominee, why a person declines, and who
/// objects is nothing for that side, whatever its rights.
/// </summary>
public interface INominationSides
{
    /// <summary>Which of these nominations each of these accounts keeps out of: by an office or home at the nominating union, between it and the city, or below it, by a declared tie, or by bearing the nominee's name.</summary>
    /// <param name="userIds">The accounts.</param>
    /// <param name="contentItemIds">The nominations.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Ids of nominations by account. The federation's own are nobody's to keep out of at the desk: otherwise nobody could carry them.</returns>
    Task<ILookup<string, string>> OfAsync(IReadOnlyCollection<string> userIds, IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken);
}
