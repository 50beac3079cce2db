using System.Runtime.CompilerServices;

namespace Eap.Testing;

/// <summary>A field's new value: text, several texts, checked or not, or a file.</summary>
[CollectionBuilder(typeof(FormValue), nameof(Of))]
public sealed class FormValue : IEnumerable<string>
{
    private FormValue(IReadOnlyList<string>? texts, bool? isChecked = null, FormFile? file = null) => (Texts, IsChecked, File) = (texts ?? [], isChecked, file);

    internal IReadOnlyList<string> Texts { get; }

    internal bool? IsChecked { get; }

    internal FormFile? File { get; }

    /// <summary>Several values of one name.</summary>
    public static FormValue Of(ReadOnlySpan<string> texts) => new(texts.ToArray());

    /// <summary>Text.</summary>
    public static implicit operator FormValue(string? text) => new([text ?? ""]);

    /// <summary>A tick.</summary>
    public static implicit operator FormValue(bool isChecked) => new(null, isChecked);

    /// <summary>An upload.</summary>
    public static implicit operator FormValue(FormFile file) => new(null, file: file);

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => Texts.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
