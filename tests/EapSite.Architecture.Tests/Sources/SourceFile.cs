using Eap.Testing;

namespace EapSite.Architecture.Tests.Sources;

/// <summary>A tracked file and its text.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Binary = [".png", ".jpg", ".jpeg", ".ico", ".gif", ".webp", ".docx", ".xlsx", ".pdf", ".zip", ".woff2", ".br", ".gz"];

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Repository.TrackedFiles().Where(path => !Binary.Contains(System.IO.Path.GetExtension(path)) && File.Exists(Repository.PathOf(path))).Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path))))];
}
