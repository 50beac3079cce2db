namespace Eap.Contents.Definitions;

/// <summary>
/// Types and parts a module brings, declared in code. Applied once per <see cref="Version"/>, merging into what is stored, so that what
/// administrators added stays.
/// </summary>
public abstract class ContentDeclaration
{
    /// <summary>Grows when the declaration changes.</summary>
    public abstract int Version { get; }

    /// <summary>Declares.</summary>
    public abstract void Declare(ContentDeclarations declarations);
}
