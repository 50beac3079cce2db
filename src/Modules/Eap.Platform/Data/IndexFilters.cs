using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Data;

/// <summary>Partial indexes, which the two engines write differently.</summary>
public static class IndexFilters
{
    internal const string Annotation = "Eap:WhereTrue";

    /// <summary>The index covers only rows where the yes/no <paramref name="column"/> is true.</summary>
    public static IndexBuilder<T> WhereTrue<T>(this IndexBuilder<T> index, string column)
    {
        index.HasAnnotation(Annotation, column);
        return index;
    }

    internal static string WhereTrue(DatabaseEngine engine, string column) =>
        engine == DatabaseEngine.PostgreSql ? $"\"{column}\"" : $"\"{column}\" = 1";
}
