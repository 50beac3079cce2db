namespace Eap.Applications.Filing;

/// <summary>
/// Tells when forms are filed that follow something else than their own settings: a programme, a round. Any module may register one (<c>AddFilingTimeSource</c>); asked once a page,
/// for showing only. What may be filed is decided by the rules, which the module brings as well.
/// </summary>
public interface IFilingTimeSource
{
    /// <summary>The forms it speaks for, by content type; always the same number of queries.</summary>
    /// <param name="nowUtc">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<string, FilingOccasion>> OfAsync(DateTime nowUtc, CancellationToken cancellationToken);
}
