"""Every control is a call into app/widgets, which paints with Pango and registers it for screen readers: ImGui's own
text and controls stay out of the rest."""

import re

import lint

CONTROLS = (
    r'Text\w*|LabelText|Bullet\w*|Separator\w*|\w*Button\w*|Checkbox\w*|Image\w*|Input[A-Z]\w*|Selectable\w*'
    r'|ProgressBar'
    r'|(?:Begin|End)?Combo\w*|(?:Begin|End)?ListBox\w*|(?:Begin|End)?MenuItem\w*|Begin(?:MainMenuBar|MenuBar|Menu)\w*'
    r'|V?Slider\w*|Drag[A-Z]\w*|Color(?:Edit|Picker)\w*|Tree(?:Node|Push)\w*|CollapsingHeader|Plot\w*|Value'
    r'|SetTooltip\w*|BeginTooltip\w*|BeginPopup\w*|OpenPopup\w*|BeginTab\w*|TabItem\w*|BeginTable\w*|Table[A-Z]\w*'
    r'|Columns|ItemAdd|RenderText\w*|CalcTextSize|PushFont|ShowDemoWindow|ShowMetricsWindow')

FORBIDDEN = re.compile(
    r'\bImGui\s*::\s*(?:' + CONTROLS + r')\s*\('
    r'|(?:->|\.)\s*AddText\s*\('
    r'|\busing\s+namespace\s+ImGui\b'
    r'|\busing\s+ImGui\s*::'
    r'|\bnamespace\s+\w+\s*=\s*ImGui\b')


def check(root):
    for path, text in lint.sources(root, 'app'):
        if path.startswith('app/widgets/'):
            continue
        for found in FORBIDDEN.finditer(lint.code_only(text)):
            what = ' '.join(found[0].split()).rstrip('(').strip()
            yield f'{path}:{lint.line_of(text, found.start())}: {what} belongs in app/widgets: call a widget instead'


RIGHT = {
    'app/widgets/button.cpp': 'bool f() { ImGui::Text("x"); return ImGui::ButtonBehavior(box, id, &h, &p); }\n',
    'app/panels/home.cpp': '// ImGui::Text would be wrong\nvoid f() {\n  ImGui::Begin("home");\n  ImGui::PushID(1);\n'
                           '  ImGui::BeginChild("x");\n  const char* s = "ImGui::Button()";\n  widgets::button(ui, "a");\n'
                           '}\n',
    'app/shell/window.cpp': 'void f() {\n  ImGui::NewFrame();\n  ImGui::GetIO();\n  ImGui::Render();\n}\n',
}

WRONG = [({'app/panels/a.cpp': f'void f() {{\n  {code}\n}}\n'}, 'app/panels/a.cpp:2') for code in (
    'ImGui::Text("x");', 'ImGui::TextUnformatted("x");', 'ImGui::TextWrapped("x");', 'ImGui::Button("x");',
    'ImGui::SmallButton("x");', 'ImGui::InvisibleButton("x", size);', 'ImGui::InputText("x", b, 9);',
    'ImGui::Selectable("x");', 'ImGui :: Checkbox("x", &b);', 'ImGui::RadioButton("x", true);',
    'ImGui::BeginCombo("x", "y");', 'ImGui::MenuItem("x");', 'ImGui::BeginMenu("x");', 'ImGui::SetTooltip("x");',
    'ImGui::SliderFloat("x", &f, 0, 1);', 'ImGui::BeginTable("x", 2);', 'draw->AddText(at, colour, "x");',
    'using namespace ImGui;', 'namespace ui = ImGui;', 'using ImGui::Text;')]
WRONG.append(({'app/shell/a.h': 'inline void f() { ImGui::Image(t, s); }\n'}, 'app/shell/a.h:1'))

if __name__ == '__main__':
    lint.run(check, RIGHT, WRONG)
