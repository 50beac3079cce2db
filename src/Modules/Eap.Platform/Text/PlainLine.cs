using System.Globalization;

namespace Eap.Platform.Text;

/// <summary>A line of input after <see cref="PlainInput.Clean"/>.</summary>
/// <param name="Value">The text to validate and store; empty when nothing visible was typed, never null.</param>
/// <param name="Removed">What was taken out, white space aside.</param>
public sealed record PlainLine(string Value, RemovedCharacters Removed)
{
    /// <summary>Length as a person counts it: text elements, so that 𠮷 and 👨‍👩‍👧 are one each.</summary>
    public int Length { get; } = new StringInfo(Value).LengthInTextElements;

    /// <summary>Nothing visible was typed.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>What to tell the user about removed characters, in Chinese; null when nothing worth a word was removed.</summary>
    public string? Notice => Removed switch
    {
        RemovedCharacters.None => null,
        var removed when removed.HasFlag(RemovedCharacters.Direction) => "已去掉会改变文字方向的隐藏字符，请核对内容。",
        var removed when removed.HasFlag(RemovedCharacters.BrokenCharacter) => "有一个字符不完整，已去掉，请核对内容。",
        _ => "已去掉看不见的字符，请核对内容。",
    };
}
