namespace Eap.Awards.Nominations;

/// <summary>Tells whose list was public to its end.</summary>
public interface IPublicityEnd
{
    /// <summary>Those of these nominations, in one query.</summary>
    Task<IReadOnlyCollection<string>> OverAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken);
}
