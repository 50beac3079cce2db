namespace Eap.Platform.Text;

/// <summary>A text file read with the encoding it turned out to have.</summary>
/// <param name="Text">The characters, without a byte order mark; line ends as they were.</param>
/// <param name="Encoding">utf-8, utf-16 or gb18030.</param>
public sealed record DecodedText(string Text, string Encoding);
