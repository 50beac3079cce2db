namespace Eap.Portal.Notices.Import;

/// <summary>Puts the paragraphs of the body under their clauses; a paragraph without a number belongs to the clause before it.</summary>
internal sealed class ClauseTree
{
    private readonly ClauseOpening? _opening;
    private readonly List<string> _texts = [];
    private readonly List<ClauseTree> _children = [];

    private ClauseTree(ClauseOpening? opening) => _opening = opening;

    public static IReadOnlyList<NoticeClause> Build(IEnumerable<NoticeBlock> body)
    {
        var root = new ClauseTree(null);
        var open = new Stack<ClauseTree>();
        foreach (var block in body)
        {
            if (block.Clause is not { } opening)
            {
                (open.Count > 0 ? open.Peek() : root)._texts.Add(block.Text);
                continue;
            }

            while (open.Count > 0 && open.Peek()._opening!.Level >= opening.Level)
            {
                open.Pop();
            }

            var clause = new ClauseTree(opening);
            clause._texts.AddRange(opening.Text.Length > 0 ? [opening.Text] : []);
            (open.Count > 0 ? open.Peek() : root)._children.Add(clause);
            open.Push(clause);
        }

        IReadOnlyList<NoticeClause> clauses = [.. root._children.Select(child => child.ToClause())];
        return root._texts.Count > 0 ? [new() { Text = string.Join('\n', root._texts) }, .. clauses] : clauses;
    }

    private NoticeClause ToClause() => new()
    {
        Number = _opening?.Number,
        Level = _opening?.Level ?? 0,
        Heading = _opening?.Heading,
        Text = string.Join('\n', _texts),
        Children = [.. _children.Select(child => child.ToClause())],
    };
}
