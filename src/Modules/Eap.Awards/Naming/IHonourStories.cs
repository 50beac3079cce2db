namespace Eap.Awards.Naming;

/// <summary>Knows where the story of an honour is told; the stories implement it.</summary>
public interface IHonourStories
{
    /// <summary>Addresses of published stories by the number of the certificate, in one query.</summary>
    Task<IReadOnlyDictionary<string, string>> PathsAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);
}
