using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Data;

/// <summary>Partial indexes over yes/no columns.</summary>
public static class IndexFilters
{
    internal const string Annotation = "Eap:WhereTrue";

    /// <summary>The index covers only rows where the yes/no <paramref name="column"/> is true.</summary>
    public static IndexBuilder<T> WhereTrue<T>(this IndexBuilder<T> index, string column)
    {
        index.HasAnnotation(Annotation, column);
        return index;
    }

    // The bare column, as EF writes it in queries: SQLite takes a partial index only when the query repeats its condition word for word.
    internal static string WhereTrue(string column) => $"\"{column}\"";
}
