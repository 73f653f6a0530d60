import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useEffect, useState } from "react";
import { usePane, usePaneState, useTexts } from "../context";

/**
 * ⋯ It is mounted by the press that opens it.
 * @param onLeft the person goes on in the workbook: an open menu must go at once and not take the focus back, as one does that closes
 */
export const MoreMenu = ({ onLeft }: { readonly onLeft: () => void }) => {
  const pane = usePane();
  const { menu, shell } = useTexts();
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    if (!isOpen) return;
    window.addEventListener("blur", onLeft);
    return () => window.removeEventListener("blur", onLeft);
  }, [isOpen, onLeft]);
  const isLive = usePaneState((state) => state.live);
  return (
    <Menu
      defaultOpen
      onOpenChange={(_, { open }) => setOpen(open)}
      checkedValues={{ live: isLive ? ["on"] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => pane.setLive(checkedItems.length > 0)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={shell.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => pane.importHere()}>{menu.import}</MenuItem>
          <MenuItem onClick={() => pane.lookUp("menu")}>{menu.occupation}</MenuItem>
          <MenuItem onClick={() => void pane.updateAttachments()}>{menu.updateAttachments}</MenuItem>
          <MenuItem onClick={() => pane.show("media")}>{menu.media}</MenuItem>
          <MenuDivider />
          <MenuItemCheckbox name="live" value="on">
            {menu.live}
          </MenuItemCheckbox>
          <MenuItem onClick={() => void pane.clearMarks()}>{menu.clearMarks}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => pane.show("help")}>{menu.help}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
