namespace Eap.Platform.Files;

/// <summary>A module whose rows name files of the <see cref="FileStore"/>. Every module that stores files has one, or its files are taken for orphans.</summary>
public interface IStoredFileOwner
{
    /// <summary>Which of these keys the module's rows name.</summary>
    Task<IReadOnlyCollection<string>> NamedAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
