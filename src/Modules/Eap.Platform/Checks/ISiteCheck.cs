namespace Eap.Platform.Checks;

/// <summary>Something the command <c>verify</c> looks at; changes nothing.</summary>
public interface ISiteCheck
{
    /// <summary>What is looked at, in Chinese.</summary>
    string Title { get; }

    /// <summary>What is wrong, one line each, in Chinese; empty when all is well.</summary>
    Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken);
}
