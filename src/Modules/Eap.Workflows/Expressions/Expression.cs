using System.Text.Json.Nodes;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;
using Node = System.Func<Eap.Workflows.Expressions.ExpressionScope, System.Text.Json.Nodes.JsonNode?>;

namespace Eap.Workflows.Expressions;

/// <summary>
/// A small safe expression: comparisons, and, or, not, paths into the item, the input and the properties, <c>empty(x)</c>, <c>length(x)</c>,
/// <c>contains(x, y)</c>. It can loop over nothing and call nothing, so it always ends. What reads the same in Orchard Core's JavaScript means the same.
/// </summary>
public sealed class Expression
{
    private const int MaxLength = 500;
    private static readonly Parser<Node> Grammar = Build();
    private readonly Node _node;

    private Expression(Node node) => _node = node;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ExpressionException">It is none.</exception>
    public static Expression Parse(string text)
    {
        if (text.Length > MaxLength) throw new ExpressionException($"条件太长，最多 {MaxLength} 个字符。");
        return Grammar.TryParse(text, out var node, out _) && node is not null ? new Expression(node) : throw new ExpressionException($"读不懂这个条件：{text}");
    }

    /// <summary>Its value; null where a path leads nowhere.</summary>
    /// <exception cref="ExpressionException">It compares what cannot be compared, or names what is not there.</exception>
    public JsonNode? Evaluate(ExpressionScope scope) => _node(scope);

    /// <summary>True unless the value is false, null, 0 or empty, as in JavaScript.</summary>
    public bool IsTrue(ExpressionScope scope) => JsonValues.IsTrue(_node(scope));

    private static Parser<Node> Build()
    {
        var expression = Deferred<Node>();
        var number = Terms.Decimal().Then<Node>(value => _ => JsonValue.Create(value));
        var text = Terms.String(StringLiteralQuotes.SingleOrDouble).Then<Node>(value =>
        {
            var content = value.ToString();
            return _ => JsonValue.Create(content);
        });
        var name = Terms.Identifier().Then(value => value.ToString());
        var arguments = Between(Terms.Char('('), ZeroOrOne(Separated(Terms.Char(','), expression)), Terms.Char(')'));
        var call = name.And(arguments).Then<Node>(pair => Functions.Call(pair.Item1, pair.Item2 ?? []));
        var path = Separated(Terms.Char('.'), name).Then<Node>(names => Path(names));
        var group = Between(Terms.Char('('), expression, Terms.Char(')'));
        var primary = number.Or(text).Or(call).Or(path).Or(group);
        var unary = Deferred<Node>();
        unary.Parser = Terms.Char('!').AndSkip(Not(Literals.Char('='))).SkipAnd(unary).Then<Node>(inner => scope => JsonValue.Create(!JsonValues.IsTrue(inner(scope)))).Or(primary);
        var sign = OneOf(Terms.Text("==="), Terms.Text("!=="), Terms.Text("=="), Terms.Text("!="), Terms.Text("<="), Terms.Text(">="), Terms.Text("<"), Terms.Text(">"));
        var comparison = unary.And(ZeroOrOne(sign.And(unary))).Then<Node>(pair => pair.Item2.Item1 is { } op ? Compare(pair.Item1, op, pair.Item2.Item2) : pair.Item1);
        var and = comparison.And(ZeroOrMany(Terms.Text("&&").SkipAnd(comparison))).Then<Node>(pair => Join(pair.Item1, pair.Item2, all: true));
        var or = and.And(ZeroOrMany(Terms.Text("||").SkipAnd(and))).Then<Node>(pair => Join(pair.Item1, pair.Item2, all: false));
        expression.Parser = or;
        return expression.Eof();
    }

    private static Node Path(IReadOnlyList<string> names) => names switch
    {
        ["true"] => _ => JsonValue.Create(true),
        ["false"] => _ => JsonValue.Create(false),
        ["null"] => _ => null,
        [var root, .. var rest] => scope => rest.Aggregate(scope.Root(root), (node, name) => (node as JsonObject)?[name]),
        _ => throw new ExpressionException("空的条件。"),
    };

    private static Node Compare(Node left, string sign, Node right) => scope => JsonValue.Create(JsonValues.Compare(left(scope), sign, right(scope)));

    private static Node Join(Node first, IReadOnlyList<Node> others, bool all) => others.Count == 0 ? first : scope =>
    {
        var nodes = others.Prepend(first);
        return JsonValue.Create(all ? nodes.All(node => JsonValues.IsTrue(node(scope))) : nodes.Any(node => JsonValues.IsTrue(node(scope))));
    };
}
