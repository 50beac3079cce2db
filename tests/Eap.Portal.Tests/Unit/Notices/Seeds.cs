namespace Eap.Portal.Tests.Unit.Notices;

/// <summary>
/// The real notices, which are not part of this repository: a folder named by EAP_SEEDS, or shared/seeds beside the working copy. Where there is
/// none, the tests over them have only the invented samples to look at.
/// </summary>
internal static class Seeds
{
    public static string? Rizhao => Read("000_");

    public static string? Qingdao => Read("002_");

    private static string? Read(string prefix) =>
        Folder() is { } folder && Directory.EnumerateFiles(folder, $"{prefix}*.txt").FirstOrDefault() is { } file ? File.ReadAllText(file) : null;

    private static string? Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EapSite.sln")))
        {
            root = root.Parent;
        }

        var beside = root?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "seeds") : null;
        return new[] { Environment.GetEnvironmentVariable("EAP_SEEDS"), beside }.FirstOrDefault(Directory.Exists);
    }
}
