using Eap.Awards.Rules;
using Eap.Platform.Data;

namespace Eap.Awards.Nominations;

/// <summary>Knows which honours a nominee has or had; the roll of honour implements it. It must not cache: an honour revoked a minute ago bars.</summary>
public interface IPriorHonours
{
    /// <summary>Honours of whoever has one of these keys, the newest first; empty for none.</summary>
    /// <param name="db">Where to read: the caller's transaction.</param>
    /// <param name="keys">Keys of <see cref="HolderKey"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<PriorHonour>> OfAsync(SiteDbContext db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
