namespace Eap.Contents.Parts.Bodies;

/// <summary>A body ready to show.</summary>
/// <param name="Html">Safe HTML.</param>
public sealed record MarkdownBody(string Html);
