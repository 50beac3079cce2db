namespace Eap.Platform.Text;

/// <summary>What <see cref="PlainInput"/> took out of a line; several may apply.</summary>
[Flags]
public enum RemovedCharacters
{
    None = 0,

    /// <summary>Characters without width: zero-width spaces and joiners, soft hyphens, fillers, tag characters, byte order marks.</summary>
    Invisible = 1,

    /// <summary>Bidirectional overrides, embeddings, isolates and marks: they make text read otherwise than it is stored.</summary>
    Direction = 2,

    /// <summary>Control characters other than white space, and code points that are no characters.</summary>
    Control = 4,

    /// <summary>Half of a surrogate pair: text cut in the middle of a character.</summary>
    BrokenCharacter = 8,
}
