namespace Eap.Testing;

/// <summary>One temporary folder per test process, gone when the process ends.</summary>
public static class TestFolder
{
    static TestFolder()
    {
        Root = Directory.CreateTempSubdirectory("eap-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Postgres.DropAll();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Delete(Root);
        };
    }

    /// <summary>The folder.</summary>
    public static string Root { get; }

    /// <summary>A new empty folder below it.</summary>
    public static string Create(string prefix = "folder") => Directory.CreateDirectory(Path.Combine(Root, $"{prefix}-{Guid.NewGuid():N}")).FullName;

    internal static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process the test killed may still be letting go of a file; the folder is below the temp folder anyway.
        }
    }
}
