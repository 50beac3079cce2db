using Eap.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace Eap.Search.Tests.Unit.Analysis;

/// <summary>A full-text table as the site's index has it, in memory.</summary>
internal sealed class FullTextTable : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public FullTextTable(params (string Title, string Body)[] documents)
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = """CREATE VIRTUAL TABLE s USING fts5(title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")""";
        create.ExecuteNonQuery();
        foreach (var (title, body) in documents)
        {
            Add(title, body);
        }
    }

    public void Add(string title, string body)
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO s(title, body) VALUES (@t, @b)";
        insert.Parameters.AddWithValue("@t", ChineseAnalyzer.ToFts5Text(title));
        insert.Parameters.AddWithValue("@b", ChineseAnalyzer.ToFts5Text(body));
        insert.ExecuteNonQuery();
    }

    /// <summary>The numbers of the documents found, from 1.</summary>
    public List<int> Find(string match)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM s WHERE s MATCH @q ORDER BY rowid";
        select.Parameters.AddWithValue("@q", match);
        using var reader = select.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public void Dispose() => _connection.Dispose();
}
