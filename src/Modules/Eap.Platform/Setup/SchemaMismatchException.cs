using Eap.Platform.Data;

namespace Eap.Platform.Setup;

/// <summary>The database has another schema than this build expects, and no migration leads from one to the other.</summary>
public sealed class SchemaMismatchException(DatabaseEngine engine, Exception? inner = null)
    : Exception("The database was made by another build and no migration leads to this one. Keep its backup, and set the site up in a new database.", inner)
{
    /// <summary>The engine it was found on.</summary>
    public DatabaseEngine Engine { get; } = engine;
}
